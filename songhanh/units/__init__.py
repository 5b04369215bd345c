"""Who there is (đơn vị): a dated tree of offices, what they were called, and what became of them."""
