"""Thể thức văn bản: how an official document looks (Nghị định 30/2020/NĐ-CP), for what comes in and what goes out."""
