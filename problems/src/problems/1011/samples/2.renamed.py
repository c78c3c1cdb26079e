def coherent_image(transmission, step, wave, lam, NA, z, coefficients):
    height, width = transmission.shape
    tilt_x, tilt_y = wave[0] * NA / lam, wave[1] * NA / lam
    v = np.fft.fftfreq(height, d=step).reshape(-1, 1) + tilt_y
    u = np.fft.fftfreq(width, d=step).reshape(1, -1) + tilt_x
    orders = np.fft.fft2(transmission)
    amplitude = np.fft.ifft2(pupil_function(u, v, lam, NA, z, coefficients) * orders)
    return amplitude.real**2 + amplitude.imag**2
