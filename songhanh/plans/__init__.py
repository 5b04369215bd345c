"""Kế hoạch, nhiệm vụ: who must do what, because which paper says so, and who has taken it on."""
