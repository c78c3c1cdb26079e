while True:
    x = [i * i for i in range(50)]
