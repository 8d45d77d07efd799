// Makes `*.localhost` mean this machine, as RFC 6761 asks and some resolvers do not. Preloaded, so kept as light as can be.
const dns = require('node:dns')

const { lookup } = dns
dns.lookup = (host, options, callback = options) => {
  if (typeof host !== 'string' || !host.endsWith('.localhost')) return lookup(host, options, callback)
  const found = options.all === true ? [[{ address: '127.0.0.1', family: 4 }]] : ['127.0.0.1', 4]
  process.nextTick(callback, null, ...found)
}
