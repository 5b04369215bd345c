"""Sample documents in the project's own words, laid out as Decree 30/2020/NĐ-CP asks."""
