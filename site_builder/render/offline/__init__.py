"""Reading without a network: the service worker of the site, and the copy of it that is carried on a stick."""
