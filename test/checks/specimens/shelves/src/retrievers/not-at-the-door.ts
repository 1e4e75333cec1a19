export const notAtTheDoor = 1;
