/** Units of Web Mercator in a metre on the ground at 25° north, good to 0.3 % over the district. */
export const MERCATOR_PER_METRE = 1.1034
