"""What editors use beside the press: new records, tidying, importing, comparing. No verb imports it."""
