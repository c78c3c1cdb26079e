"""Starts threads that stay, and waits for them."""

import threading

forever = threading.Event()
for _ in range(2_000):
    threading.Thread(target=forever.wait, daemon=True).start()
forever.wait()
