// Is ready, and then neither reads nor writes.
console.log('{"type":"ready","protocol":1}');
setInterval(() => {}, 1000);
