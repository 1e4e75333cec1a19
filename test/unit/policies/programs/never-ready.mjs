// Complains and waits.
console.error('no model found');
setInterval(() => {}, 1000);
