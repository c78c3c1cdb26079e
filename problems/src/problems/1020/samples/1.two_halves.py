class Lcg:
    # Arithmetic with halves of 32 bits, as in languages without long integers.
    def __init__(self, seed):
        self.high, self.low = divmod(seed % 18446744073709551616, 4294967296)

    def _step(self):
        a_high, a_low = divmod(6364136223846793005, 4294967296)
        c_high, c_low = divmod(1442695040888963407, 4294967296)
        product = self.low * a_low + c_low
        carry, low = divmod(product, 4294967296)
        self.high = (self.high * a_low + self.low * a_high + c_high + carry) % 4294967296
        self.low = low

    def uniform(self):
        self._step()
        return (self.high * 2097152 + self.low // 2048) / 9007199254740992

    def integer(self, m):
        self._step()
        return self.high * m // 4294967296
