"""How a sentence says its time: by days that it names, and by words that name none."""
