"""Groups to outputs: pages, feeds, data; nothing here opens a file or reads a clock."""
