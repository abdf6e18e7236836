# Arquivos que vão com as notificações: o que há de errado com um (error-…, com o próximo passo em .advice).

error-file-missing = { $by ->
        [name] Nenhum arquivo da pasta tem “{ $file }” no nome.
       *[path] O arquivo “{ $file }” não está lá.
    }
    .advice = { $by ->
        [name] Ponha na pasta um arquivo com esse número ou esse telefone no nome, e envie de novo.
       *[path] Confira o nome e a pasta do arquivo.
    }
error-file-ambiguous = Mais de um arquivo da pasta serve para “{ $file }”: { $files }.
    .advice = Deixe na pasta só um arquivo para cada linha, ou diga os nomes numa coluna da planilha.
error-file-outside = “{ $file }” leva para fora da pasta dos arquivos.
    .advice = Ponha o arquivo na pasta e escreva na planilha só o nome dele.
error-file-unreadable = O arquivo “{ $file }” não pôde ser lido.
    .advice = Veja se ele abre em outro programa e se não é uma pasta. Depois, tente de novo.
error-file-empty = O arquivo “{ $file }” está vazio.
    .advice = Gere o arquivo de novo e confira se ele abre.
error-file-too-large = O arquivo “{ $file }” tem { $size } MB, e a Meta aceita até { $limit } MB.
    .advice = Diminua o arquivo, por exemplo salvando com menos qualidade, e escolha de novo.
error-file-kind = { $wanted ->
        [image] “{ $file }” não é uma imagem que a Meta aceita. O Recado encontrou: { $found }.
        [video] “{ $file }” não é um vídeo que a Meta aceita. O Recado encontrou: { $found }.
        [document] “{ $file }” não é um documento que a Meta aceita. O Recado encontrou: { $found }.
       *[any] “{ $file }” não é de um tipo que a Meta aceita. O Recado encontrou: { $found }.
    }
    .advice = { $wanted ->
        [image] Salve a imagem como JPEG ou PNG e escolha de novo.
        [video] Salve o vídeo como MP4 e escolha de novo.
        [document] Salve como PDF e escolha de novo. Word, Excel, PowerPoint e texto também servem.
       *[any] Use um PDF, uma imagem JPEG ou PNG, ou um vídeo MP4.
    }
error-file-damaged = O arquivo “{ $file }” está danificado ou incompleto.
    .advice = Gere ou baixe o arquivo de novo e confira se ele abre por inteiro.
