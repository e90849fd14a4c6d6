/** True in development builds, where mistakes of the integrator are explained on the console. */
export const DEV: boolean = true;
