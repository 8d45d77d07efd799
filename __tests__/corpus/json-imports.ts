import { registerHooks } from 'node:module'

// GitHub's parser imports JSON without saying so, which Node refuses and the bundler understands.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: JSON_TYPE } : context),
})

const JSON_TYPE = { type: 'json' }
