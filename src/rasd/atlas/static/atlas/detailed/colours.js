// Colours of the stylesheet for WebGL.

const styles = getComputedStyle(document.documentElement);

/** Returns the value of a colour such as "ramp-3", as it is now, light or dark. */
export const colour = (name) => styles.getPropertyValue(`--${name}`).trim();
