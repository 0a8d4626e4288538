#include "rounds.hpp"

static void insertionSort(Array<int32_t> &a, int low, int high) {
    for (int i = low + 1; i <= high; i++) {
        int value = a[i];
        int j = i - 1;
        while (j >= low && a[j] > value) {
            a[j + 1] = a[j];
            j--;
        }
        a[j + 1] = value;
    }
}

static void quicksort(Array<int32_t> &a, int low, int high) {
    while (high - low > 16) {
        int pivot = a[static_cast<uint32_t>(low + high) >> 1];
        int i = low;
        int j = high;
        while (i <= j) {
            while (a[i] < pivot) {
                i++;
            }
            while (a[j] > pivot) {
                j--;
            }
            if (i <= j) {
                int swap = a[i];
                a[i] = a[j];
                a[j] = swap;
                i++;
                j--;
            }
        }
        if (j - low < high - i) {
            quicksort(a, low, j);
            low = i;
        } else {
            quicksort(a, i, high);
            high = j;
        }
    }
    insertionSort(a, low, high);
}

int32_t run() {
    Array<int32_t> numbers(300000);
    uint32_t seed = 12345;
    for (int i = 0; i < numbers.length; i++) {
        seed = seed * 1103515245u + 12345u;
        numbers[i] = static_cast<int32_t>(seed);
    }
    quicksort(numbers, 0, numbers.length - 1);
    uint32_t checksum = 0;
    for (int i = 0; i < numbers.length; i++) {
        checksum = checksum * 31 + numbers[i];
    }
    numbers.release();
    return static_cast<int32_t>(checksum);
}
