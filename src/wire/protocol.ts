/** The version of the protocol, apart from its schemas so that a browser that only asks loads none. */

/** Raised when a client of the version before would misread a message. */
export const PROTOCOL_VERSION = 3;
