/** Whether a text can be a token. The client of GitHub's API puts anything else, with the token, into its error message. */
export const isToken = (text: string): boolean => /^[\x21-\x7e]+$/.test(text)
