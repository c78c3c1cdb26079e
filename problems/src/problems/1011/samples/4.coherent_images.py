def partially_coherent_image(mask, pixel, points, weights, wavelength, na, defocus, aberrations):
    total = np.zeros(np.shape(mask))
    lens = (wavelength, na, defocus, aberrations)
    for k in range(len(weights)):
        total += weights[k] * coherent_image(mask, pixel, points[k], *lens)
    return total
