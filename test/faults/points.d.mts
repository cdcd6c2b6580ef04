export declare const POINT_NAMES: readonly string[];
