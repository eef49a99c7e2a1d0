"""What readers can search: records of the pieces, the documents from which an index is made, the page."""
