/** Loads the reading and checking of determinations; at once, as what a command or the editor asks for is due now. */
export const analysis = (): typeof import('../bundles/analysis.js') => require('../bundles/analysis.js');
