// The measure of a page: libfcgi alone, answering the same bytes from memory.
//     hello SOCKET FILE    FILE holds one whole CGI answer, headers included
#include <cstdio>
#include <fcgiapp.h>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("Usage: hello SOCKET FILE\nAnswers every FastCGI request with the content of FILE.\n",
                   stderr);
        return 2;
    }
    std::ifstream in{argv[2], std::ios::binary};
    const std::string answer{std::istreambuf_iterator<char>{in}, {}};
    ::unlink(argv[1]);
    FCGX_Init();
    FCGX_Request request;
    FCGX_InitRequest(&request, FCGX_OpenSocket(argv[1], 1024), 0);
    while (FCGX_Accept_r(&request) == 0) {
        FCGX_PutStr(answer.data(), static_cast<int>(answer.size()), request.out);
        FCGX_Finish_r(&request);
    }
}
