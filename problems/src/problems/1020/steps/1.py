class Lcg:
    '''Linear congruential generator with 64 bits of state.
    Inputs:
    seed: seed of the generator, the constructor's argument, int
    Methods:
    uniform(): advances the state and returns a float in [0, 1)
    integer(m): advances the state and returns an int from 0 to m - 1, for a positive int m
    '''

    def __init__(self, seed):
        self.state = seed % 2**64

    def advance(self):
        self.state = (6364136223846793005 * self.state + 1442695040888963407) % 2**64

    def uniform(self):
        self.advance()
        return (self.state >> 11) / 2**53

    def integer(self, m):
        self.advance()
        return (self.state >> 32) * m >> 32
