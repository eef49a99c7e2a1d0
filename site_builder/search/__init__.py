"""The search index: made by Pagefind of our own records, kept by what it is made of."""
