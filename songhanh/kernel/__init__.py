"""Tools without a domain: words, messages, errors, lifecycles, and the person who acts."""
