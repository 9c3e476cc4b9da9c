/** The description of the API, served at /api/openapi.json. The tests check every answer against it. */
export const openApiDocument = {
  openapi: '3.1.0',
  info: { title: 'Readout Compare', version: '1' },
  paths: {},
};
