#include "rounds.hpp"

int32_t run() {
    const int limit = 4000000;
    Array<bool> composite(limit + 1);
    int count = 0;
    for (int i = 2; i <= limit; i++) {
        if (!composite[i]) {
            count++;
            for (int k = i + i; k <= limit; k += i) {
                composite[k] = true;
            }
        }
    }
    composite.release();
    return count;
}
