const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a part of an address can be an id of the database at all: anything else is not worth a query, and would be an error there. */
export const isUuid = (text: string): boolean => UUID.test(text);
