// Prints everything before it was asked, reads nothing, and ends.
console.log('{"type":"ready","protocol":1}');
console.log('{"type":"turn","episode":0,"turn":0,"text":"first"}');
console.log('{"type":"turn","episode":0,"turn":1,"text":"second"}');
