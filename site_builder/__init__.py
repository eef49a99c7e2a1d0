"""From exemplars written in Markdown to a website, yearbooks, feeds and a weekly radio package."""
