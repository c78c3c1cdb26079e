class Lcg:
    MASK = (1 << 64) - 1

    def __init__(self, start):
        self.x = start & self.MASK

    def _bits(self, number):
        self.x = (self.x * 6364136223846793005 + 1442695040888963407) & self.MASK
        return self.x >> (64 - number)

    def uniform(self):
        return self._bits(53) * 2.0**-53

    def integer(self, limit):
        return (self._bits(32) * limit) // 4294967296
