"""Dữ kiện: head, signature, recipients, cited documents and dates, each where the paper says it."""
