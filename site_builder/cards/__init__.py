"""Cards of pieces without a photo and of the site: what stands on them, where they are made and kept, and what is wrong."""
