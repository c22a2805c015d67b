"""Render the pages of the plan: build the view of each as plain data, then HTML, JSON, PDF or another format."""
