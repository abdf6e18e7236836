# O que as peças da janela dizem por conta própria. As mesmas chaves nas três línguas.

part-close = Fechar
part-clear = Limpar a busca
part-notices = Avisos. F6 traz o teclado até aqui.

## Um problema e seus detalhes

part-details = Detalhes
part-code = Código
part-platform-code = Código da Meta
part-platform-http = Resposta HTTP
part-platform-text = Texto da Meta
part-platform-details = Explicação da Meta
part-platform-trace = Rastreio da Meta
part-copy = Copiar detalhes
part-copied = Copiado
part-copy-failed = Não deu para copiar. Selecione o texto e copie pelo teclado.

## Quando

part-when-today = hoje às { $time }
part-when-tomorrow = amanhã às { $time }
part-when-yesterday = ontem às { $time }
part-when-day = { $day } às { $time }

## Avisos ao pé da janela

part-toast-goes = { $seconds ->
    [0] Some agora
    [one] Some em { $seconds } segundo
   *[other] Some em { $seconds } segundos
}

## O telefone

part-draft = Ainda não enviada
part-ours = Sua notificação
part-theirs = Resposta da pessoa
part-gap = falta preencher
part-missing = Falta preencher: { $names }
part-gone = O modelo desta notificação não existe mais aqui.
part-cards = Cartões, um ao lado do outro
part-all-options = Ver todas as opções

part-media-image = Imagem
part-media-video = Vídeo
part-media-document = Documento
part-media-location = Localização
part-media-other = Mídia
