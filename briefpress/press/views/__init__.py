"""Views: for each page template, a function that collects everything the page shows as plain data."""
