"""Thể thức văn bản: how an official document looks (Nghị định 30/2020/NĐ-CP), coming in or going out."""
