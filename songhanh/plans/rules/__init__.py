"""What is true and what is allowed of plans, tasks and assignments. Pure."""
