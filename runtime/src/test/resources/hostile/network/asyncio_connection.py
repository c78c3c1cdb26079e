# Opens a connection in an event loop.
# outcome: FORBIDDEN
# placement: both
import asyncio


async def talk():
    await asyncio.wait_for(asyncio.open_connection("127.0.0.1", 9), 1)


def solve(x):
    asyncio.run(talk())
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
