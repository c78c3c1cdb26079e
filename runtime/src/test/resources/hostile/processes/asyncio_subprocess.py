# Runs a program from an event loop.
# outcome: FORBIDDEN
# placement: both
import asyncio


async def run():
    process = await asyncio.create_subprocess_exec("true")
    await process.wait()


def solve(x):
    asyncio.run(run())
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
