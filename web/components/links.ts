/** Addresses of the pages. */

/** Where a passage stands in the review. */
export const readAddress = (passage: string): string => `/read#${encodeURI(passage)}`;

export const askAddress = (question: string): string => `/?q=${encodeURIComponent(question)}`;
