/** Of the package; a test compares the two. The core cannot read package.json. */
export const VERSION = '0.1.0';
