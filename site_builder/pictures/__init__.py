"""Pictures of `content/` opened safely, and made into what the site and the books show of them."""
