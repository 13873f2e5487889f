global using IntLane = System.Runtime.Intrinsics.Vector256<int>;
global using Lane = System.Runtime.Intrinsics.Vector256<float>;
