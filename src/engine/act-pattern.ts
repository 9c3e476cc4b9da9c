/** The notation of data/acts, for whoever checks a pattern before the engine meets it: the source of a regular expression, or a throw. */
export { toRegex } from './label/act-patterns';
