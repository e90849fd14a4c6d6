/** False in production builds: bundlers drop every `if (DEV)` block. */
export const DEV: boolean = false;
